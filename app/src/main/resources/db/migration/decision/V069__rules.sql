-- By which pack's rules an organization decides, and which rules ran for it since when.

create table rule_choice (
  organization_id integer not null,
  pack text,
  version integer not null,
  chosen_by uuid,
  chosen_at timestamptz not null,
  constraint rule_choice_pk primary key (organization_id),
  constraint rule_choice_person_fk foreign key (organization_id, chosen_by) references person,
  constraint rule_choice_form check (pack ~ '^[a-z0-9][a-z0-9-]{0,39}$')
);
comment on table rule_choice is 'The pack (規程パック) by whose rules the organization decides, by its own choice';
comment on column rule_choice.pack is 'None where the choice was taken back: then the pack that a policy follows counts';
comment on column rule_choice.chosen_by is 'None where the system chose, as in a demo';

create table rule_run (
  organization_id integer not null,
  pack text not null,
  number integer not null,
  digest text not null,
  since timestamptz not null,
  constraint rule_run_pk primary key (organization_id, pack, number),
  constraint rule_run_form check (digest ~ '^[0-9a-f]{64}$' and number > 0)
);
comment on table rule_run is 'Rules that began to run for the organization, each time they differed from those before';
comment on column rule_run.digest is 'SHA-256 over the files they were read from, as it is in the journal';

do $$
declare
  name text;
begin
  foreach name in array array['rule_choice', 'rule_run'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (pack, version, chosen_by, chosen_at) on rule_choice to ${application};
