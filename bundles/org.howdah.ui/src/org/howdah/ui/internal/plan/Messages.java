package org.howdah.ui.internal.plan;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Plans_title;
    public static String Plans_making;
    public static String Plans_operation;
    public static String Plans_applying;
    public static String Plans_resuming;
    public static String Plans_undoing;
    public static String Plans_busy;
    public static String Plans_cancelled;
    public static String Plans_cancelling;
    public static String Confirm_irreversible;
    public static String Confirm_window;
    public static String Confirm_lost;
    public static String Confirm_repeat;
    public static String Confirm_where;
    public static String Confirm_type;
    public static String Confirm_do;
    public static String Apply_window;
    public static String Apply_title;
    public static String Apply_message;
    public static String Apply_noRestart;
    public static String Apply_restarts;
    public static String Apply_noLoss;
    public static String Apply_losses;
    public static String Apply_step;
    public static String Apply_allReversible;
    public static String Apply_notReversible;
    public static String Apply_button;
    public static String Plan_apply;
    public static String Plan_applyTo;
    public static String Plan_cancel;
    public static String Plan_resume;
    public static String Plan_undo;
    public static String Plan_again;
    public static String Plan_save;
    public static String Plan_state;
    public static String Plan_number;
    public static String Plan_node;
    public static String Plan_login;
    public static String Plan_risk;
    public static String Plan_step;
    public static String Plan_why;
    public static String Plan_time;
    public static String Plan_dba;
    public static String Plan_empty;
    public static String Step_waiting;
    public static String Step_skipped;
    public static String Step_running;
    public static String Step_verified;
    public static String Step_failed;
    public static String Step_undone;
    public static String Step_unknown;
    public static String Risk_read;
    public static String Risk_safe;
    public static String Risk_restart;
    public static String Risk_destructive;
    public static String Outcome_done;
    public static String Outcome_failed;
    public static String Outcome_unknown;
    public static String Outcome_cancelled;
    public static String Outcome_undone;
    public static String Outcome_open;
    public static String Details_command;
    public static String Details_output;
    public static String Details_findings;
    public static String Details_findingsCount;
    public static String Details_noStep;
    public static String Details_noFindings;
    public static String Details_noOutput;
    public static String Details_where;
    public static String Details_why;
    public static String Details_proof;
    public static String Details_inverse;
    public static String Details_noInverse;
    public static String Finding_summary;
    public static String Finding_subject;
    public static String Finding_reason;
    public static String Finding_hint;
    public static String Finding_code;
    public static String Header_title;
    public static String Header_plan;
    public static String Header_operation;
    public static String Header_restarts;
    public static String Header_destructive;
    public static String Header_running;
    public static String Header_undoing;
    public static String Header_ended;
    public static String Header_errored;
    public static String Header_nothing;
    public static String Header_ready;
    public static String Runs_open;
    public static String Runs_refresh;
    public static String Runs_state;
    public static String Runs_started;
    public static String Runs_topology;
    public static String Runs_what;
    public static String Runs_steps;
    public static String Runs_operator;
    public static String Runs_id;
    public static String Runs_reading;
    public static String Runs_loading;
    public static String Runs_opening;
    public static String Runs_empty;
    public static String Runs_undo;
    public static String Header_run;
    public static String Confirm_title;

    static {
        initializeMessages("org.howdah.ui.internal.plan.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
