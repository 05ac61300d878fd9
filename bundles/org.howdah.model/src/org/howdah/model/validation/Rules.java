package org.howdah.model.validation;

import java.util.List;

/** All rules, in the order of their codes. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new UnknownHost(), new UnknownServer(), new UnknownDatabase(), new UnknownSet(), new UnknownSite(),
            new UnknownTier(), new UnknownService(), new DuplicateId(), new BadName(), new BadAddress(), new BadLogin(),
            new BadPort(), new PortClash(), new HostClash(), new NoLogin(), new UnknownJump(), new JumpLoop(), new BadPath(),
            new DataDirectoryClash(), new SocketPathTooLong(), new BadVersion(), new IncompleteLink(), new OwnProvider(),
            new TwoProviders(), new PhysicalCycle(), new SetCycle(), new EmptySet(), new IncompleteSet(), new DuplicateTable(),
            new BadTableName(), new TwoOrigins(), new SetNotCarried(), new OtherTechnology(), new ReplacesLoop(),
            new UnknownState(), new BadGate(), new DuplicateSetting(), new DuplicateLink(), new WrittenStandby());

    private Rules() {
    }
}
