-- Whom a day near or past is told to sees it on the start page, too.
create index waiting_reminder_days on waiting_reminder (organization_id, day) where not arrival;
