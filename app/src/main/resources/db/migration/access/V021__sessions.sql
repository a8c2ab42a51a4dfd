-- As Spring Session 4.1 wants them. Without a tenant: a session is looked up before it is known whose it is, by an id of 122
-- random bits, and holds ids only.

create table spring_session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint spring_session_pk primary key (primary_id)
);
comment on table spring_session is 'Who is signed in: the organization and the account by their ids';
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_session_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);
comment on table spring_session_attributes is 'Short texts, as UTF-8';

grant select, insert, update, delete on spring_session, spring_session_attributes to ${application};

-- Tries to sign in are counted whether or not the organization and the account exist, so they have no tenant; what was tried
-- is known by its hash only.
create table sign_in_tries (
  subject bytea not null,
  tries integer not null,
  since timestamptz not null,
  constraint sign_in_tries_pk primary key (subject)
);
comment on table sign_in_tries is 'How often signing in failed lately, for an account, a source address or a browser';
create index sign_in_tries_since on sign_in_tries (since);
grant select, insert, update, delete on sign_in_tries to ${application};
