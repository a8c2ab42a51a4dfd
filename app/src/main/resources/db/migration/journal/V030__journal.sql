-- What was done, by whom, when, under which clause: records, their places in the log, the tree above them.
-- The application adds and reads; it is not granted to change or delete. Only details can go, when retention ends.

create table journal_record (
  organization_id integer not null,
  record_id uuid not null,
  content text not null,
  -- Derived by the database, so that what is looked up cannot differ from what was recorded.
  kind text collate "C" generated always as (content::jsonb #>> '{object,kind}') stored,
  object_id text collate "C" generated always as (content::jsonb #>> '{object,id}') stored,
  person text collate "C" generated always as (content::jsonb #>> '{actor,person}') stored,
  constraint journal_record_pk primary key (organization_id, record_id),
  constraint journal_record_numberless check (content like '%,"format":%,"number":0,"object":%')
);
comment on table journal_record is
  'A record of the journal as written with what it records: canonical JSON (docs/evidence.md) with number 0; its number is that of its leaf';
comment on column journal_record.record_id is 'UUID version 7: in the order of time, and so the key for looking up by time';
-- No foreign key to organization: every transaction would lock its one row.
create index journal_record_object on journal_record (organization_id, kind, object_id, record_id);
create index journal_record_person on journal_record (organization_id, person, record_id);

create table journal_clause (
  organization_id integer not null,
  clause text collate "C" not null,
  record_id uuid not null,
  constraint journal_clause_pk primary key (organization_id, clause, record_id),
  constraint journal_clause_record_fk foreign key (organization_id, record_id) references journal_record
);
comment on table journal_clause is 'The clauses that records rest on; their edition stands in the record';

create table journal_detail (
  organization_id integer not null,
  record_id uuid not null,
  name text not null,
  salt bytea not null,
  value text not null,
  constraint journal_detail_pk primary key (organization_id, record_id, name),
  constraint journal_detail_record_fk foreign key (organization_id, record_id) references journal_record,
  constraint journal_detail_salt check (octet_length(salt) = 32)
);
comment on table journal_detail is
  'What a record holds only as a salted hash: changes of fields and personal details; salt and value are deleted together';

create table journal_pending (
  organization_id integer not null,
  arrival bigint generated always as identity,
  record_id uuid not null,
  constraint journal_pending_pk primary key (organization_id, arrival, record_id),
  constraint journal_pending_record_fk foreign key (organization_id, record_id) references journal_record
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
comment on table journal_pending is 'Records without a number yet; the sequencer takes them out in the order of arrival';

create table journal_leaf (
  organization_id integer not null,
  number bigint not null,
  record_id uuid not null,
  hash bytea not null,
  constraint journal_leaf_pk primary key (organization_id, number),
  constraint journal_leaf_once unique (organization_id, record_id),
  constraint journal_leaf_record_fk foreign key (organization_id, record_id) references journal_record,
  constraint journal_leaf_number check (number >= 0),
  constraint journal_leaf_hash check (octet_length(hash) = 32)
);
comment on table journal_leaf is 'The place of each record in the log, from 0 without gaps, and the hash of its leaf (RFC 9162)';

create table journal_node (
  organization_id integer not null,
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  constraint journal_node_pk primary key (organization_id, level, index),
  constraint journal_node_level check (level > 0 and level % 8 = 0),
  constraint journal_node_hash check (octet_length(hash) = 32)
);
comment on table journal_node is 'Hashes of full subtrees, of every eighth level';

create table journal_checkpoint (
  organization_id integer not null,
  size bigint not null,
  note text not null,
  signed_at timestamptz not null,
  constraint journal_checkpoint_pk primary key (organization_id, size)
);
comment on table journal_checkpoint is 'Signed notes (C2SP tlog-checkpoint): the root of the first so many records';

create table journal_key (
  organization_id integer not null,
  key_number integer not null,
  verifier text not null,
  secret text not null,
  made_at timestamptz not null,
  constraint journal_key_pk primary key (organization_id, key_number),
  constraint journal_key_organization_fk foreign key (organization_id) references organization
);
comment on table journal_key is 'The keys that a log has signed with, the present one last';

do $$
declare
  name text;
begin
  foreach name in array array['journal_record', 'journal_clause', 'journal_detail', 'journal_pending',
    'journal_leaf', 'journal_node', 'journal_checkpoint', 'journal_key'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
  end loop;
end $$;

grant select, insert on journal_record, journal_clause, journal_leaf, journal_node, journal_checkpoint
  to ${application};
grant select, insert, delete on journal_detail, journal_pending to ${application};
grant select (organization_id, key_number, verifier, made_at), insert on journal_key to ${application};

-- The secret half of a key leaves its table this way only, and only for the organization worked for.
create function journal_signing_key() returns text
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select secret from public.journal_key
    where organization_id = public.current_organization() order by key_number desc limit 1
  $$;

-- Whose sequencer has work to do: asked before anybody's tenant is known.
create function journal_waiting() returns setof integer
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select organization_id from public.organization o
    where exists (select from public.journal_pending p where p.organization_id = o.organization_id)
    order by organization_id
  $$;

revoke all on function journal_signing_key(), journal_waiting() from public;
grant execute on function journal_signing_key(), journal_waiting() to ${application};
