-- Comings and goings are most of what is recorded: what else was done is listed without walking over them, and they
-- without the rest. Days are found by record_id, which begins with the time.

create index journal_record_work on journal_record (organization_id, record_id) where kind <> 'session';
create index journal_record_session on journal_record (organization_id, record_id) where kind = 'session';
