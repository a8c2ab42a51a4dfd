-- What was answered to できる？ before an application was filled in, so that it can be told where the
-- thing itself says otherwise.

alter table application add answered jsonb not null default '{}';
comment on column application.answered is 'Facts that were answered before it was filled in, by id; they decide nothing';
