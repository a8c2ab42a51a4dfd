-- Who may sign in, and by what they are known.

create table account (
  organization_id integer not null,
  account_id uuid not null,
  person_id uuid not null,
  name text not null,
  password_hash text,
  disabled boolean not null default false,
  created_at timestamptz not null,
  constraint account_pk primary key (organization_id, account_id),
  constraint account_person_fk foreign key (organization_id, person_id) references person,
  constraint account_name_unique unique (organization_id, name),
  constraint account_person_unique unique (organization_id, person_id),
  constraint account_name_form check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$')
);
comment on table account is 'What a person signs in with; without a password only by a provider or a reset link';

create table account_identity (
  organization_id integer not null,
  provider text not null,
  subject text not null,
  account_id uuid not null,
  bound_at timestamptz not null,
  constraint account_identity_pk primary key (organization_id, provider, subject),
  constraint account_identity_account_fk foreign key (organization_id, account_id) references account,
  constraint account_identity_once unique (organization_id, provider, account_id),
  constraint account_identity_subject_given check (subject <> '')
);
comment on table account_identity is 'How a provider of identities names the holder of an account';

create table password_link (
  organization_id integer not null,
  account_id uuid not null,
  sha256 bytea not null,
  expires_at timestamptz not null,
  constraint password_link_pk primary key (organization_id, account_id),
  constraint password_link_account_fk foreign key (organization_id, account_id) references account,
  constraint password_link_sha256_unique unique (sha256)
);
comment on table password_link is 'A link with which a password is set once; the latest of an account';

create table known_device (
  organization_id integer not null,
  account_id uuid not null,
  sha256 bytea not null,
  seen_at timestamptz not null,
  constraint known_device_pk primary key (organization_id, account_id, sha256),
  constraint known_device_account_fk foreign key (organization_id, account_id) references account
);
comment on table known_device is 'A browser in which this account has signed in: others cannot lock it out';

create table api_token (
  organization_id integer not null,
  token_id uuid not null,
  account_id uuid not null,
  label text not null,
  sha256 bytea not null,
  rights text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_token_pk primary key (organization_id, token_id),
  constraint api_token_account_fk foreign key (organization_id, account_id) references account,
  constraint api_token_sha256_unique unique (sha256),
  constraint api_token_label_given check (btrim(label) <> ''),
  constraint api_token_ends check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
comment on table api_token is 'What a program of a person is known by, for a time and for some rights';
create index api_token_account on api_token (organization_id, account_id);

do $$
declare
  name text;
begin
  foreach name in array array['account', 'account_identity', 'password_link', 'known_device', 'api_token'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert, update on %I to ${application}', name);
  end loop;
end $$;
grant delete on account_identity, password_link, known_device to ${application};

-- A token and a link are found before it is known whose they are; nothing but that is told.
create function organization_of_token(wanted bytea) returns integer
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select organization_id from public.api_token where sha256 = wanted $$;

create function organization_of_link(wanted bytea) returns integer
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select organization_id from public.password_link where sha256 = wanted $$;

revoke all on function organization_of_token(bytea), organization_of_link(bytea) from public;
grant execute on function organization_of_token(bytea), organization_of_link(bytea) to ${application};
