"""The rules, one file each. `plainlang.report.registry` finds them and says what each must hold."""
