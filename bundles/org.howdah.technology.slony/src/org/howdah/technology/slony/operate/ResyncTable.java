package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.slonik.Slonik;

/** One table copied anew from the origin to its receivers, without touching the subscription. */
public final class ResyncTable implements SlonyOperation {

    private static final Operation OPERATION = new Operation("resync", "Resync table…",
            "Copies one table of the set anew to its receivers; writes to that table wait at the origin meanwhile, everything else goes on.", Subject.SET,
            List.of(Tables.TABLE, Tables.AT, Tables.PAUSE, Tables.TIMEOUT));

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
        return Tables.of(subject, arguments, context).map(tables -> List.of(step(tables, context))).orElse(List.of());
    }

    private static Step step(Tables tables, PlanContext context) {
        String table = tables.table().ref().shown();
        String note = SqlNames.literal(tables.note("resync"));
        return new Step("resync.copy", "Copy " + table + " anew from " + tables.origin().end() + " to " + tables.names(),
                "While nobody writes to the table and the receivers have applied all changes from before, its rows are replaced in one transaction on each; the changes that follow fit again.",
                new Slonik(context).desk(tables.cluster()).host(), "", tables.set().name(), Action.shell(tables.fence(context).script(COPY.replace("{note}", note), tables.timeout()), tables.timeout()),
                null, Gate.probe(tables.cluster(), tables.receivers().get(tables.receivers().size() - 1), recent(note, tables)), null, Risk.DESTRUCTIVE, List.of());
    }

    /** The receiver noted it in the same transaction; its own clock told the time. */
    static String recent(String note, Tables tables) {
        return "exists (select from {s}sl_registry where reg_key = " + note + " and reg_timestamp > now() - interval '" + tables.timeout().toMillis() + " milliseconds')";
    }

    /** What was read only in part is never committed: the end of the transaction depends on the copy, and on the sum that it must have. */
    private static final String COPY = """
              rm -f "$T/read"
              { cat <<SQL
            begin; set local session_replication_role = replica; set local lock_timeout = '${PAUSE}s';
            do \\$howdah\\$ begin
              begin truncate only $TABLE; exception when feature_not_supported then delete from only $TABLE; end;
            end \\$howdah\\$;
            copy $TABLE ($COLS) from stdin;
            SQL
                if psql -XAtq -v ON_ERROR_STOP=1 -d "$O" -c "copy (select $COLS from only $TABLE) to stdout" < /dev/null; then : > "$T/read"; fi
                printf '%s\\n' '\\.'
                printf '%s\\n' "select (select count(*) || ' ' || coalesce(sum(hashtextextended(row($COLS)::text, 0)), 0) from only $TABLE) = '$ORIGIN' as equal \\\\gset"
                if [ -e "$T/read" ]; then printf '%s\\n' "select ${S}registry_set_timestamp({note}, clock_timestamp()) as noted \\\\gset" '\\if :equal' 'commit;' '\\else' 'rollback;' '\\warn The copy is not equal to the origin; it was taken back.' 'do $$ begin raise exception $q$not equal$q$; end $$;' '\\endif'; else echo 'rollback; select 1 / 0;'; fi
              } | psql -XAtq -v ON_ERROR_STOP=1 -d "$R" -f - || { echo "$TABLE was not copied to $E; it is as it was." >&2; exit 1; }
              receiver "analyze $TABLE"
              echo "$E: $TABLE has ${ORIGIN% *} rows, as the origin."
            """;
}
