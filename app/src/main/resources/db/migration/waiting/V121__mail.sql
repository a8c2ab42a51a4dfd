-- Mails that tell of what waits, and how people want to be told.

create table mail (
  organization_id integer not null,
  mail_id uuid not null,
  person_id uuid not null,
  kind text not null,
  entries integer not null,
  body text not null,
  made_at timestamptz not null,
  tries integer not null default 0,
  next_at timestamptz,
  sent_at timestamptz,
  problem text,
  detail text not null default '',
  constraint mail_pk primary key (organization_id, mail_id),
  constraint mail_person_fk foreign key (organization_id, person_id) references person,
  constraint mail_kind check (kind in ('digest', 'urgent', 'trial')),
  constraint mail_sent check (sent_at is null or next_at is null)
);
comment on table mail is 'A mail to somebody; kept until it is sent, and for a while after';
comment on column mail.entries is 'How many things it tells of';
comment on column mail.body is 'Numbers and links, never what a thing is about';
comment on column mail.next_at is 'When it is tried next; none once it is sent or given up';
comment on column mail.problem is 'Why the last try failed';
comment on column mail.detail is 'What the mail server said to it';
create index mail_next on mail (organization_id, next_at) where next_at is not null;
create index mail_made on mail (organization_id, made_at);

create table mail_choice (
  organization_id integer not null,
  person_id uuid not null,
  address text not null,
  digest boolean not null,
  constraint mail_choice_pk primary key (organization_id, person_id),
  constraint mail_choice_person_fk foreign key (organization_id, person_id) references person
);
comment on table mail_choice is 'How somebody wants to be told; who chose nothing gets a digest';
comment on column mail_choice.address is 'Where to, if the account has no address; empty for none';

do $$
declare
  name text;
begin
  foreach name in array array['mail', 'mail_choice'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (tries, next_at, sent_at, problem, detail) on mail to ${application};
grant delete on mail to ${application};
grant update (address, digest) on mail_choice to ${application};
