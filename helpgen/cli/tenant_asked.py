"""How tenants are asked for, and what is said where somebody tries another way."""

import click


class TenantAsked(click.Command):
    """A command whose wrong usage is answered with `--tenant`, or with what looks at one tenant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments; a tenant that is named where none can be is told apart from other slips."""
        typed = list(args)
        has_option = any("--tenant" in each.opts for each in self.params)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as fault:
            if fault.option_name != "--tenant":
                raise
            message = f"{ctx.info_name} looks at all tenants; `helpgen build` and `helpgen why` have --tenant."
            raise click.UsageError(message, ctx) from fault
        except click.UsageError as fault:
            if not (has_option and fault.message.startswith("Got unexpected extra argument")):
                raise
            message = f"{fault.message.rstrip('.')}. A tenant is named with --tenant {typed[-1]}."
            raise click.UsageError(message, ctx) from fault


def _one_each(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """The tenants; several in one word are a slip."""
    for each in given:
        if "," in each:
            names = [name.strip() for name in each.split(",") if name.strip()]
            meant = " ".join(f"--tenant {name}" for name in names)
            raise click.BadParameter(f"Repeat the option: {meant}.", ctx, parameter)
    return given


tenants_option = click.option(
    "--tenant",
    "tenants",
    multiple=True,
    metavar="ID",
    callback=_one_each,
    help="Only this tenant; may be repeated.",
)
