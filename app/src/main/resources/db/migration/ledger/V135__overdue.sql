-- How much is overdue, by office, for the start pages of those who watch over all.

create index entry_overdue on entry (organization_id, due, ledger, office_id) where due is not null and not closed;
