package org.howdah.technology.slony.operate;

/** What a database needs to be fed with the archive files of a slon: the same tables and functions that Slony's own slony1_dump.sh makes. */
final class Offline {

    /**
     * {@code {s}} stands for the schema with a dot, {@code {schema}} for the schema, {@code {node}} for the number of the node that writes the files.
     * Names are quoted, which Slony's own script does not do for sequences; a script for some nodes only is run where it is meant for the writing node.
     */
    static final String SCHEMA = """
            create schema {schema};
            create table {s}sl_archive_tracking (at_counter bigint, at_created timestamp, at_applied timestamp);
            create table {s}sl_log_archive (log_origin int4, log_txid bigint, log_tableid int4, log_actionseq int8, log_tablenspname text, log_tablerelname text,
              log_cmdtype "char", log_cmdupdncols int4, log_cmdargs text[]);
            create function {s}finishTableAfterCopy(int4) returns int4 language sql as 'select 1';
            create function {s}sequenceSetValue_offline(p_schema text, p_name text, p_value int8) returns int4 language plpgsql as $f$
            begin perform pg_catalog.setval(format('%I.%I', p_schema, p_name)::regclass, p_value); return 0; end $f$;
            create function {s}archiveTracking_offline(p_counter int8, p_created timestamp) returns int8 language plpgsql as $f$
            declare at int8;
            begin
              select at_counter into at from {s}sl_archive_tracking for update;
              if not found or at <> p_counter - 1 then
                raise exception 'Slony-I: this database is at archive %, and % does not follow it', at, p_counter;
              end if;
              update {s}sl_archive_tracking set at_counter = p_counter, at_created = p_created, at_applied = current_timestamp;
              return p_counter;
            end $f$;
            create function {s}log_apply() returns trigger language plpgsql as $f$
            declare
              a text[] := new.log_cmdargs;
              n int := coalesce(array_upper(new.log_cmdargs, 1), 0);
              i int := 1;
              target text := format('%I.%I', coalesce(new.log_tablenspname, ''), coalesce(new.log_tablerelname, ''));
              one text := '';
              two text := '';
            begin
              if new.log_cmdtype = 'I' then
                while i < n loop
                  one := one || case when i > 1 then ',' else '' end || quote_ident(a[i]);
                  two := two || case when i > 1 then ',' else '' end || quote_nullable(a[i + 1]);
                  i := i + 2;
                end loop;
                execute 'insert into ' || target || ' (' || one || ') overriding system value values (' || two || ')';
              elsif new.log_cmdtype in ('U', 'D') then
                while i < n loop
                  if new.log_cmdtype = 'U' and i <= 2 * new.log_cmdupdncols then
                    one := one || case when i > 1 then ',' else '' end || quote_ident(a[i]) || ' = ' || quote_nullable(a[i + 1]);
                  else
                    two := two || case when two <> '' then ' and ' else '' end || quote_ident(a[i]) || ' = ' || quote_nullable(a[i + 1]);
                  end if;
                  i := i + 2;
                end loop;
                if new.log_cmdtype = 'D' then
                  execute 'delete from only ' || target || ' where ' || two;
                elsif one <> '' then
                  execute 'update only ' || target || ' set ' || one || ' where ' || two;
                end if;
              elsif new.log_cmdtype = 'T' then
                execute 'truncate only ' || target || ' cascade';
              elsif new.log_cmdtype = 'S' and (coalesce(a[2], '') = '' or '{node}' = any (string_to_array(replace(a[2], ' ', ''), ','))) then
                perform set_config('session_replication_role', 'local', true);
                execute a[1];
                perform set_config('session_replication_role', 'replica', true);
              end if;
              return null;
            end $f$;
            create trigger apply_trigger before insert on {s}sl_log_archive for each row execute function {s}log_apply();
            alter table {s}sl_log_archive enable replica trigger apply_trigger;
            """;

    /**
     * Feeds a database with files, in their order, each in its own transaction; what every feeder of this archive has applied is removed. Its folder
     * holds the file {@code settings} with {@code A} (the archive), {@code N} (the node), {@code P} (the connection), {@code S} (the schema with a dot).
     */
    static final String FEEDER = """
            #!/bin/sh
            # Applies the archive files of a slon to a database; made by Howdah. End it with: kill $(cat pid)
            cd "$1" || exit 1
            unset PGPASSWORD PGSERVICE PGOPTIONS PGHOSTADDR; LC_ALL=C; export LC_ALL
            PGPASSFILE=$1/../pgpass; export PGPASSFILE
            . ./settings
            echo $$ > pid
            trap 'rm -f pid; exit 0' TERM INT HUP
            ask() { psql -XAtq -v ON_ERROR_STOP=1 -d "$P" "$@" < /dev/null; }
            while [ -e feeder ]; do
              if at=$(ask -c "select at_counter from ${S}sl_archive_tracking" 2> error) && [ -n "$at" ]; then
                while [ -e feeder ]; do
                  file=$A/slony1_log_${N}_$(printf '%020d' $((at + 1))).sql
                  [ -e "$file" ] || break
                  # Between commit and note it may have been ended: the file itself refuses to be applied twice.
                  if ask -f "$file" > /dev/null 2> error; then at=$((at + 1)); echo "$at" > applied; : > error; else break; fi
                done
                [ -e applied ] || echo "$at" > applied
                least=$(cat ../feed-*/applied 2> /dev/null | sort -n | head -1)
                for old in "$A"/slony1_log_"${N}"_*.sql; do
                  number=${old##*_}; number=$(echo "${number%.sql}" | sed 's/^0*//')
                  if [ -n "$number" ] && [ "$number" -le "${least:-0}" ]; then rm -f "$old"; else break; fi
                done
              fi
              grep -v '^psql:.*NOTICE' error 2> /dev/null | grep -q . && { date '+%F %T'; cat error; } >> log
              # A log that grows while nobody looks would fill the disk.
              [ "$(wc -c < log 2> /dev/null || echo 0)" -lt 4000000 ] || mv -f log log.1
              if [ -s error ]; then sleep 5; else sleep 0.5; fi
            done
            """;

    private Offline() {
    }
}
