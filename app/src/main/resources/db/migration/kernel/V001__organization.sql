-- Tenants, and how every other table tells them apart.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table organization (
  organization_id integer generated always as identity,
  code text not null,
  name text not null,
  founded_at timestamptz not null,
  constraint organization_pk primary key (organization_id),
  constraint organization_code_unique unique (code),
  constraint organization_code_form check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  constraint organization_name_given check (btrim(name) <> '')
);
comment on table organization is 'A tenant: a local government or an affiliated body';

-- Set at the beginning of every transaction. Unset or empty: no organization, so no rows.
create function current_organization() returns integer
  language sql stable parallel safe
  as $$ select nullif(current_setting('sekimori.organization', true), '')::integer $$;

alter table organization enable row level security;
create policy tenant on organization
  using (organization_id = (select current_organization()));
grant select on organization to ${application};

-- What has to be known before anybody has signed in; the owner answers, and only this.
create function organization_named(wanted text) returns integer
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select organization_id from public.organization where code = wanted $$;

create function organization_ids() returns setof integer
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select organization_id from public.organization order by organization_id $$;

create function found_organization(new_code text, new_name text, at timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog, public
  as $$
    insert into public.organization (code, name, founded_at)
    values (new_code, new_name, at) returning organization_id
  $$;

revoke all on function organization_named(text), organization_ids(),
  found_organization(text, text, timestamptz) from public;
grant execute on function organization_named(text), organization_ids(),
  found_organization(text, text, timestamptz) to ${application};
