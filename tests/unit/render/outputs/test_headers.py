"""_headers."""

from tests.unit.render.sample import files, page, site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'"
)


def test_the_policy_of_the_pages_is_the_hosts_too_and_forbids_framing() -> None:
    text = files(site())["_headers"].data.decode()
    assert f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n" in text
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in page(
        site(), "index.html"
    )


def test_types_are_not_guessed_and_hashed_files_are_kept() -> None:
    lines = files(site())["_headers"].data.decode().splitlines()
    assert lines[0] == "/*"
    assert "  X-Content-Type-Options: nosniff" in lines
    assert lines[-2:] == ["/assets/*", "  Cache-Control: public, max-age=31536000, immutable"]
