-- What waits for a decision, and since when, for the start pages of those who watch over all.

create index application_submitted on application (organization_id, submitted_at) where state = 'submitted';
