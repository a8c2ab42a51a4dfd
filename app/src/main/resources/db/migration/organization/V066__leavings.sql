-- What is checked when somebody leaves an office (異動・退職時の確認, S6-1(12)): one check for each office left and day.

create table leaving (
  organization_id integer not null,
  leaving_id uuid not null,
  person_id uuid not null,
  office_id uuid not null,
  day date not null,
  kind text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint leaving_pk primary key (organization_id, leaving_id),
  constraint leaving_person_fk foreign key (organization_id, person_id) references person,
  constraint leaving_office_fk foreign key (organization_id, office_id) references office,
  constraint leaving_kind check (kind in ('mover', 'leaver'))
);
comment on table leaving is 'Somebody who leaves an office, and what has to be settled by then';
comment on column leaving.day is 'The first day on which the person holds no post of the office; what is to be settled is due then';
comment on column leaving.kind is 'mover: goes to another office; leaver: holds no post any more';
comment on column leaving.closed_at is 'Since when everything is settled';
comment on column leaving.withdrawn_at is 'When it was found that the person does not leave: a correction took it back';
-- Never two for the same leaving; also found by, for those that count.
create unique index leaving_once on leaving (organization_id, person_id, office_id, day) where withdrawn_at is null;
create index leaving_open on leaving (organization_id, office_id, day)
  where closed_at is null and withdrawn_at is null;

create table leaving_item (
  organization_id integer not null,
  leaving_id uuid not null,
  item text not null,
  state text not null default 'open',
  note text not null default '',
  settled_by uuid,
  settled_at timestamptz,
  constraint leaving_item_pk primary key (organization_id, leaving_id, item),
  constraint leaving_item_leaving_fk foreign key (organization_id, leaving_id) references leaving,
  constraint leaving_item_person_fk foreign key (organization_id, settled_by) references person,
  constraint leaving_item_item check (item in ('assets', 'devices', 'accounts', 'pledge')),
  constraint leaving_item_state check (state in ('open', 'done', 'not-applicable')),
  constraint leaving_item_settled check ((state = 'open') = (settled_by is null)
    and (settled_by is null) = (settled_at is null)),
  constraint leaving_item_reason check (state <> 'not-applicable' or btrim(note) <> '')
);
comment on table leaving_item is 'One thing that has to be settled when somebody leaves';
comment on column leaving_item.note is 'How it was settled; why, where it does not apply';

do $$
declare
  name text;
begin
  foreach name in array array['leaving', 'leaving_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (day, kind, closed_at, withdrawn_at, version) on leaving to ${application};
grant update (state, note, settled_by, settled_at) on leaving_item to ${application};
