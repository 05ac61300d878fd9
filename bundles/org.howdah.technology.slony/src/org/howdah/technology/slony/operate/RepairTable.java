package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.slonik.Slonik;

/** The rows of one table that differ between origin and receivers: found, listed, and mended where that is wished; nothing else is touched. */
public final class RepairTable implements SlonyOperation {

    static final SettingType APPLY = SettingType.flag("apply", false, "Mend the rows that differ; without it they are only listed");
    static final SettingType LIST = SettingType.integer("list", 50, 0, 100_000, "How many rows that differ are listed for each receiver");

    private static final Operation OPERATION = new Operation("repair", "Repair table…",
            "Compares one table row by row at a moment when it stands still, lists what differs at its receivers, and with apply=true mends just those rows.", Subject.SET,
            List.of(Tables.TABLE, Tables.AT, APPLY, LIST, Tables.PAUSE, Tables.TIMEOUT));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        return Reach.refusal(subject, context);
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        return Tables.of(subject, arguments, context).map(tables -> List.of(step(tables, arguments, context))).orElse(List.of());
    }

    private static Step step(Tables tables, Map<String, String> arguments, PlanContext context) {
        boolean apply = Live.argument(arguments, APPLY).equals("true");
        String table = tables.table().ref().shown();
        String note = SqlNames.literal(tables.note("repair"));
        String work = COMPARE.replace("{list}", Live.argument(arguments, LIST)).replace("{note}", note).replace("{apply}", apply ? "1" : "0");
        String title = apply ? "Mend the rows of " + table + " that differ at " + tables.names() : "List the rows of " + table + " that differ at " + tables.names();
        return new Step(apply ? "repair.mend" : "repair.list", title, apply
                ? "Only rows that are missing, left over or different are written, in one transaction on each receiver; then both sides must be equal, or it is taken back."
                : "Sums of parts are compared first, then the rows of the parts that differ; writes to the table wait meanwhile. Nothing is changed.",
                new Slonik(context).desk(tables.cluster()).host(), "", tables.set().name(), Action.shell(tables.fence(context).script(work, tables.timeout()), tables.timeout()), null,
                apply ? Gate.probe(tables.cluster(), tables.receivers().get(tables.receivers().size() - 1), ResyncTable.recent(note, tables)) : null, null,
                apply ? Risk.DESTRUCTIVE : Risk.READ, List.of());
    }

    /** 1,024 parts by the hash of the key: what differs is found without moving what is equal. */
    private static final String COMPARE = """
              parts="select hashtextextended(row($KEYS)::text, 0) & 1023, count(*), sum(hashtextextended(row($COLS)::text, 0)) from only $TABLE group by 1"
              [ -e "$T/parts" ] || origin "$parts" | LC_ALL=C sort > "$T/parts"
              receiver "$parts" | LC_ALL=C sort > "$T/parts$N"
              differ=$(LC_ALL=C comm -3 "$T/parts" "$T/parts$N" | awk '{print $1}' | sort -un | paste -sd, -)
              if [ -z "$differ" ]; then
                [ {apply} = 0 ] || receiver "select ${S}registry_set_timestamp({note}, clock_timestamp())" > /dev/null
                echo "$E: no row differs; $TABLE has ${ORIGIN% *} rows, as the origin."
                return
              fi
              EQ=$(printf '%s' "$E" | sed "s/'/''/g")
              { cat <<SQL
            begin; set local session_replication_role = replica; set local lock_timeout = '${PAUSE}s';
            create temp table howdah_origin on commit drop as select $COLS from only $TABLE with no data;
            copy pg_temp.howdah_origin ($COLS) from stdin;
            SQL
                rm -f "$T/read"
                if psql -XAtq -v ON_ERROR_STOP=1 -d "$O" -c "copy (select $COLS from only $TABLE where hashtextextended(row($KEYS)::text, 0) & 1023 in ($differ)) to stdout" < /dev/null; then : > "$T/read"; fi
                printf '%s\\n' '\\.'
                [ -e "$T/read" ] || echo 'rollback; select 1 / 0;'
                cat <<SQL
            create temp table howdah_here on commit drop as select * from only $TABLE where hashtextextended(row($KEYS)::text, 0) & 1023 in ($differ);
            create temp table howdah_differ on commit drop as
              select case when r is null then 'missing' when o is null then 'left over' else 'different' end as what,
                case when o is null then r.key else o.key end as key, o.content as origin, r.content as here
              from (select row($KEYS)::text as key, row($COLS)::text as content from howdah_origin) o
              full join (select row($KEYS)::text as key, row($COLS)::text as content from howdah_here) r using (key)
              where o.content is distinct from r.content;
            select '$EQ: ' || count(*) filter (where what = 'missing') || ' rows are missing, ' || count(*) filter (where what = 'left over') || ' are left over, '
              || count(*) filter (where what = 'different') || ' are different' from howdah_differ;
            select '  ' || what || ' ' || left(key, 200) || case what when 'different' then ': here ' || left(here, 300) || ', at the origin ' || left(origin, 300)
              when 'missing' then ': at the origin ' || left(origin, 300) else ': here ' || left(here, 300) end from howdah_differ order by key limit {list};
            SQL
                if [ {apply} = 1 ]; then cat <<SQL
            delete from only $TABLE where row($KEYS)::text in (select key from howdah_differ where what <> 'missing');
            insert into $TABLE ($COLS) overriding system value select $COLS from howdah_origin where row($KEYS)::text in (select key from howdah_differ where what <> 'left over');
            select (select count(*) || ' ' || coalesce(sum(hashtextextended(row($COLS)::text, 0)), 0) from only $TABLE) = '$ORIGIN' as equal \\\\gset
            select ${S}registry_set_timestamp({note}, clock_timestamp()) as noted \\\\gset
            \\\\if :equal
            commit;
            select '  mended: equal to the origin now';
            \\\\else
            rollback;
            do \\$\\$ begin raise exception 'The table is not equal to the origin even so; it was left as it was. Copy it anew with the operation resync.'; end \\$\\$;
            \\\\endif
            SQL
                else echo 'rollback;'; fi
              } | psql -XAtq -v ON_ERROR_STOP=1 -d "$R" -f - || { echo "$TABLE was not mended at $E; it is as it was." >&2; exit 1; }
            """;
}
