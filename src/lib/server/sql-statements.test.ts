import { describe, expect, it } from 'vitest';
import { sqlStatements } from './sql-statements.ts';

describe('cutting a migration into statements', () => {
  it('cuts at semicolons and drops empty statements', () => {
    expect(sqlStatements('create table a (x int);\n\n; select 1;\nselect 2')).toEqual([
      'create table a (x int)',
      'select 1',
      'select 2',
    ]);
  });

  it('keeps semicolons of quoted text, names and functions', () => {
    const body = "create function f() returns text language plpgsql as $$ begin return 'a;b'; end; $$";
    const tagged = 'create function g() returns int language sql as $body$ select 1; select $$x;y$$; $body$';
    expect(sqlStatements(`${body};${tagged};select 'it''s; fine', E'it\\'s; fine', "odd;name"`)).toEqual([
      body,
      tagged,
      `select 'it''s; fine', E'it\\'s; fine', "odd;name"`,
    ]);
  });

  it('is not misled by comments', () => {
    expect(
      sqlStatements("-- don't; stop\nselect 1 -- it's; here\n, 2; /* a; /* b; */ c; */ select 3;"),
    ).toEqual(["select 1 -- it's; here\n, 2", 'select 3']);
  });

  it('takes parameters like $1 for what they are', () => {
    expect(sqlStatements('prepare p as select $1::int; select 1')).toEqual([
      'prepare p as select $1::int',
      'select 1',
    ]);
  });
});
