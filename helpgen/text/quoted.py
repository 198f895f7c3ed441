"""Text in the quotes that YAML needs."""


def quoted(text: str) -> str:
    """The text in the quotes that leave it as it is."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
