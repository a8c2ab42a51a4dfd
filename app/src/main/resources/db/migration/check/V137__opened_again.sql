-- Who finished a check too early, or with a wrong answer, opens it again and says why.
alter table check_run
  add column reopened_at timestamptz,
  add column reopened_by uuid,
  add column reopened_why text not null default '',
  add constraint check_run_reopened_fk
    foreign key (organization_id, reopened_by) references person,
  add constraint check_run_reopened check ((reopened_at is null) = (reopened_by is null)
    and (reopened_at is null) = (btrim(reopened_why) = ''));
comment on column check_run.reopened_at is 'When it was last opened again after it had been finished';
comment on column check_run.reopened_why is 'Why that was done';
grant update (reopened_at, reopened_by, reopened_why) on check_run to ${application};

-- What was put right stays; the same can be found again after it.
drop index check_finding_once;
create unique index check_finding_once on check_finding (organization_id, run_id, thing_id, item)
  where withdrawn_at is null and mended_on is null;
