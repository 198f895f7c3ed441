"""What `helpgen new` writes, and lint looks for while it stands."""

FORM = """\
---
# yaml-language-server: $$schema=${schema}
id: ${id}
slug: ${slug}
title: ${title}
category: ${category}
summary: One sentence that says what the reader gets here.
audienceRoles: [${roles}]
tags: []
prerequisites:
  features: []
  settings: []
  org: []
aliases: []
---

## When to use this

- Say who comes here, and with which question.

## How it works

Say what happens, before the steps.

## Steps

1. Say what to do first.
2. Say what to do next.

## Related

## Troubleshooting

- **What readers see**: What to do about it.
"""
"""An article, with `${...}` where the command puts what it was told."""

PLACEHOLDERS = frozenset(
    line.strip()
    for line in FORM.split("\n---\n", 1)[1].split("\n")
    if line.strip() and not line.startswith("#")
)
"""The lines of its body that say what to write there."""

SUMMARY = next(
    line.removeprefix("summary: ") for line in FORM.split("\n") if line.startswith("summary: ")
)
"""The summary that it has until somebody writes one."""
