"""Organizations as a product keeps them in PostgreSQL: a schema of its own, an enum, JSON, arrays, a view."""

import psycopg

from tests.databases.postgres import READER, Postgres
from tests.project import Project

VARIABLE = "HELP_TEST_DATABASE"
SCHEMA = f"""
drop schema if exists app cascade;
create schema app;
create type app.status as enum ('active', 'closed');
create table app.organizations (
  id uuid primary key,
  slug text not null unique,
  display_name text not null,
  status app.status not null default 'active',
  portal boolean not null default true,
  lead_hours numeric(5, 0),
  prefs jsonb not null default '{{}}',
  origins text[] not null default '{{}}',
  updated_at timestamptz not null
);
create table app.notes (body text);
do $$ begin
  if not exists (select from pg_roles where rolname = '{READER}') then create role {READER} login; end if;
end $$;
grant usage on schema app to {READER};
grant all on all tables in schema app to {READER};
"""
FILL = """
insert into app.organizations
select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'tenant-' || n, 'Organization ' || n,
  'active', mod(n, 3) > 0, mod(n, 40), '{"calendar": {"zone": "Europe/Paris"}, "labels": {}}', '{}',
  timestamptz '2026-11-01 08:00:00+00' + n * interval '1 second'
from generate_series(1, %s) as n
"""
OPTIONS = f"""\
title: Help
outputs: []
profiles:
  source: sql
  address: {VARIABLE}
  table: app.organizations
  version: updated_at
  where: {{status: active}}
  map:
    id: slug
    name: display_name
    features.portal: portal
    features.leadHours: lead_hours
    settings.timezone: [prefs, calendar, zone]
    labels: [prefs, labels]
    embeddedIn: origins
"""
BODY = """\
Welcome to {{tenant.name}}.

<!-- help:when features.portal -->
Book {{features.leadHours | unit}} ahead.
<!-- help:end -->
"""


def filled(server: Postgres, many: int) -> None:
    """So many organizations, and nobody else."""
    with psycopg.connect(server.plain()) as connection:
        connection.execute(SCHEMA)
        connection.execute(FILL, (many,))


def ask(server: Postgres, statement: str, *values: object) -> list[tuple[object, ...]]:
    """What the product does meanwhile, committed."""
    with psycopg.connect(server.plain()) as connection:
        found = connection.execute(statement, values)
        return found.fetchall() if found.description else []


def project_of(project: Project) -> Project:
    """A project whose profiles are these rows."""
    project.write("helpgen.yaml", OPTIONS)
    project.article("portal/welcome", BODY)
    return project
