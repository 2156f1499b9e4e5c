"""The commands themselves → docs/commands.md."""

from __future__ import annotations

from collections.abc import Iterator

import click

from builder.cli.examples import EXAMPLES

HEAD = """\
# Commands

Made by `coursewright reference --commands` from the program itself; `coursewright COMMAND --help` tells the same.

## Exit status

| status | meaning |
|---|---|
| 0 | Done. There may be warnings. |
| 1 | The course, or what was looked at, has an error; nothing was built. A file cannot be written, or Ctrl-C ended it. |
| 2 | The command was called wrongly: an unknown option, name or code, a file that is not there. |
| 3 | `inspect` alone: some platform refuses the package or loses learners' work. Its 1 means warnings. |

In `certificates` 1 means that some rows were left out, in `verify` that the code fits nothing, in `rehearse` that state, score or status was lost.

Findings go to standard error, results to standard output, so that `coursewright check --json | jq` works.

## Colours

Findings are coloured where a person reads them in a terminal; never in a file or a pipe, with `NO_COLOR` set
([no-color.org](https://no-color.org)), or with `TERM=dumb`.

## Completion in a shell

Commands, options, their words and folders are completed by the Tab key after one line in the shell's own file:

```
eval "$(_COURSEWRIGHT_COMPLETE=bash_source coursewright)"       # Bash 4.4 or newer: ~/.bashrc
eval "$(_COURSEWRIGHT_COMPLETE=zsh_source coursewright)"        # Zsh: ~/.zshrc, below the line with compinit
_COURSEWRIGHT_COMPLETE=fish_source coursewright | source        # fish: ~/.config/fish/config.fish
```

A Zsh whose file has no such line yet needs `autoload -Uz compinit && compinit` above it. PowerShell and the Command Prompt of Windows complete file names alone.
"""
KINDS = {"integer range": "NUMBER", "integer": "NUMBER", "datetime": "DATE"}


def commands_page() -> str:
    """The page, as Markdown."""
    from builder.cli import COMMANDS  # which names this module's command

    return HEAD + "".join(
        f"{line}\n" for name, lazy in COMMANDS.items() for line in _command(name, lazy.load())
    )


def _command(name: str, command: click.Command) -> Iterator[str]:
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    options = [each for each in command.params if isinstance(each, click.Option) and not each.hidden]
    usage = " ".join(["coursewright", name, *(["[OPTIONS]"] if options else []), *map(_argument, arguments)])
    yield from ("", f"## {name}", "", f"`{usage}`", "")
    yield from (f"{_paragraph(part)}\n" for part in (command.help or "").split("\n\n") if part.strip())
    if options:
        yield from ("| option | meaning |", "|---|---|")
        yield from (
            f"| `{_option(each)}` | {' '.join((each.help or '').split())}{_default(each)} |"
            for each in options
        )
        yield ""
    if name in EXAMPLES:
        yield "```"
        yield from (f"{line}    # {meaning}" for line, meaning in EXAMPLES[name])
        yield "```"


def _paragraph(part: str) -> str:
    """What click keeps line by line (after ``\\b``) stays so: a list of statuses."""
    if "\b" not in part:
        return " ".join(part.split())
    head, *rows = part.replace("\b", "").strip().splitlines()
    return "\n".join([f"{head.strip()}:", "", *(f"- {row.strip()}" for row in rows)])


def _argument(argument: click.Argument) -> str:
    shown = argument.metavar or (argument.name or "").upper()
    return shown if argument.required or shown.startswith("[") else f"[{shown}]"


def _option(option: click.Option) -> str:
    names = ", ".join(option.opts)
    if option.is_flag:
        return names
    if isinstance(option.type, click.Choice):
        return f"{names} {' or '.join(map(str, option.type.choices))}"
    return f"{names} {option.metavar or KINDS.get(option.type.name) or option.type.name.upper()}"


def _default(option: click.Option) -> str:
    return f" Default: `{option.default}`." if option.show_default and option.default else ""
