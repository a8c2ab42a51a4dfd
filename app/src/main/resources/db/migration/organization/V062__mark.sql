-- Who is who on a day is kept in memory by those who ask for it often. The mark tells them whether it is still so.

create table register_mark (
  organization_id integer not null,
  mark uuid not null,
  constraint register_mark_pk primary key (organization_id),
  constraint register_mark_organization_fk foreign key (organization_id) references organization
);
comment on table register_mark is
  'A new mark with every change of who is who, never the same twice, not even where a change is rolled back';
alter table register_mark enable row level security;
create policy tenant on register_mark
  using (organization_id = (select current_organization()));
grant select on register_mark to ${application};

-- The owner's, because the application may not write the table. Who has no tenant marks all.
create function register_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
    begin
      insert into register_mark (organization_id, mark)
      select organization_id, gen_random_uuid() from organization
      where organization_id = coalesce(current_organization(), organization_id)
      on conflict on constraint register_mark_pk do update set mark = excluded.mark;
      return null;
    end
  $$;

do $$
declare
  name text;
begin
  foreach name in array array['person', 'office_state', 'post_state', 'post_holding', 'absence', 'deputy_order',
    'role_binding', 'role_appointment', 'role_set', 'policy_role', 'policy_role_rule', 'policy_role_line',
    'policy_role_avoid'] loop
    execute format(
      'create trigger register_changed after insert or update or delete on %I'
      ' for each statement execute function register_changed()', name);
  end loop;
end $$;
