package org.howdah.cli.internal;

import org.howdah.cli.ExitCodes;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "completion", description = "Print a completion script for a shell.", footer = { "",
        "bash: source <(howdah completion bash)", "zsh:  source <(howdah completion zsh)" })
final class CompletionCommand extends AbstractCommand {

    enum Shell {
        bash, zsh
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    Shell shell;

    @Override
    public Integer call() {
        // The script for bash tells by itself that zsh reads it, but only where zsh's completion is loaded.
        if (shell == Shell.zsh) {
            print("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit");
        }
        print(AutoComplete.bash("howdah", Cli.all(io)));
        return ExitCodes.OK;
    }
}
