-- Roles of the policy as the organization has adopted them from a pack, revision by revision, and who is appointed to one.

create table role_set (
  organization_id integer not null,
  revision integer not null,
  pack text not null,
  adopted_at timestamptz not null,
  constraint role_set_pk primary key (organization_id, revision),
  constraint role_set_organization_fk foreign key (organization_id) references organization,
  constraint role_set_revision check (revision > 0)
);
comment on table role_set is 'Each adoption of the roles of a pack; the latest counts';

create table policy_role (
  organization_id integer not null,
  revision integer not null,
  role text not null,
  place integer not null,
  name_ja text not null,
  name_en text not null,
  scope text not null,
  appointment boolean not null,
  body boolean not null,
  gives text,
  constraint policy_role_pk primary key (organization_id, revision, role),
  constraint policy_role_set_fk foreign key (organization_id, revision) references role_set,
  constraint policy_role_scope check (scope in ('organization', 'department', 'office', 'system', 'service'))
);
comment on table policy_role is 'A role of the policy (別紙1)';
comment on column policy_role.place is 'Its place in the pack, from 1';
comment on column policy_role.scope is 'For what somebody has it';
comment on column policy_role.appointment is 'Whether people are appointed to it';
comment on column policy_role.body is 'Whether it is a body (本部, 検討会) and not a person';
comment on column policy_role.gives is 'The role of the product whose rights it gives; none for none';

create table policy_role_rule (
  organization_id integer not null,
  revision integer not null,
  role text not null,
  place integer not null,
  office_kind text not null,
  office_name text not null,
  grade text not null,
  title text not null,
  foremost boolean not null,
  constraint policy_role_rule_pk primary key (organization_id, revision, role, place),
  constraint policy_role_rule_role_fk foreign key (organization_id, revision, role) references policy_role
);
comment on table policy_role_rule is 'Posts that carry a role ex officio (充て職); an empty field matches any';
comment on column policy_role_rule.foremost is 'Whether only the first of the posts that match is meant, by rank';

create table policy_role_line (
  organization_id integer not null,
  revision integer not null,
  place integer not null,
  from_role text not null,
  to_role text not null,
  kind text not null,
  inferred boolean not null,
  constraint policy_role_line_pk primary key (organization_id, revision, place),
  constraint policy_role_line_from_fk foreign key (organization_id, revision, from_role) references policy_role,
  constraint policy_role_line_to_fk foreign key (organization_id, revision, to_role) references policy_role,
  constraint policy_role_line_kind check (kind in ('assists', 'reports', 'audits', 'directs', 'informs', 'advises'))
);
comment on table policy_role_line is 'A line between roles: 補佐, 報告, 監査, 統括, 情報提供, 指導助言';
comment on column policy_role_line.inferred is 'Whether the printed chart leaves its end to inference';

create table policy_role_avoid (
  organization_id integer not null,
  revision integer not null,
  place integer not null,
  one_role text not null,
  other_role text not null,
  kind text not null,
  given boolean not null,
  substitute text,
  constraint policy_role_avoid_pk primary key (organization_id, revision, place),
  constraint policy_role_avoid_one_fk foreign key (organization_id, revision, one_role) references policy_role,
  constraint policy_role_avoid_other_fk foreign key (organization_id, revision, other_role) references policy_role,
  constraint policy_role_avoid_substitute_fk foreign key (organization_id, revision, substitute) references policy_role,
  constraint policy_role_avoid_kind check (kind in ('applicant-approver', 'auditor-audited'))
);
comment on table policy_role_avoid is 'Two roles that one person should not have';
comment on column policy_role_avoid.given is 'Whether the policy itself gives both to one post';
comment on column policy_role_avoid.substitute is 'The role whose appointment for the area mends it';

create table role_appointment (
  organization_id integer not null,
  appointment_id uuid not null,
  role text not null,
  person_id uuid not null,
  office_id uuid,
  system text,
  during daterange not null,
  known tstzrange not null,
  constraint role_appointment_pk primary key (organization_id, appointment_id),
  constraint role_appointment_person_fk foreign key (organization_id, person_id) references person,
  constraint role_appointment_office_fk foreign key (organization_id, office_id) references office,
  constraint role_appointment_days check (not isempty(during)),
  constraint role_appointment_once exclude using gist
    (organization_id with =, role with =, person_id with =,
     (coalesce(office_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, (coalesce(system, '')) with =,
     during with &&, known with &&)
);
comment on table role_appointment is
  'Who is appointed to a role; it counts only on days on which the person holds a post in the office or below it';
comment on column role_appointment.system is 'The system or service it is for, where it is for one';
create index role_appointment_role on role_appointment (organization_id, role);
create index role_appointment_person on role_appointment (organization_id, person_id);

do $$
declare
  name text;
begin
  foreach name in array array['role_set', 'policy_role', 'policy_role_rule', 'policy_role_line', 'policy_role_avoid',
    'role_appointment'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (known) on role_appointment to ${application};
