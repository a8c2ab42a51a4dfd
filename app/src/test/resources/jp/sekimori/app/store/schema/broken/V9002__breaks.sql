create table other_half (name text);
select * from no_such_table;
