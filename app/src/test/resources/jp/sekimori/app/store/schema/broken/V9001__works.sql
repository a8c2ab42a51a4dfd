create table half_done (name text);
insert into half_done select code from organization;
update organization set code = 'broken';
