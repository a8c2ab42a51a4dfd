-- What is corrected of people by hand, and forms that were entered.

revoke update on person from ${application};
grant update (name, kana, staff_number) on person to ${application};

create table entered_form (
  organization_id integer not null,
  form_id uuid not null,
  entered_at timestamptz not null,
  constraint entered_form_pk primary key (organization_id, form_id),
  constraint entered_form_organization_fk foreign key (organization_id) references organization
);
comment on table entered_form is 'Forms about who is who that were entered, so that one sent twice is entered once';
alter table entered_form enable row level security;
create policy tenant on entered_form using (organization_id = (select current_organization()));
grant select, insert on entered_form to ${application};
