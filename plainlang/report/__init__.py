"""What is still too technical, and why: rules, profiles, findings, and how they are shown."""
