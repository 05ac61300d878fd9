package org.howdah.model.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;

/** Two hosts are two machines. */
final class HostClash implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-014";
    }

    @Override
    public String summary() {
        return "Two hosts have the same address and SSH port.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<String, Host> seen = new HashMap<>();
        for (Host host : design.topology().getHosts()) {
            // Behind different jump hosts the same private address is another machine.
            String jump = host.getSsh() == null ? null : host.getSsh().getJump();
            String key = Topologies.address(host) + "\n" + Topologies.sshPort(host) + "\n" + jump;
            Host other = seen.putIfAbsent(key, host);
            if (other != null && !Objects.equals(other.getId(), host.getId())) {
                report.error("host " + host.getId(), "Hosts " + other.getId() + " and " + host.getId() + " have the same address " + Topologies.address(host)
                        + " and SSH port " + Topologies.sshPort(host) + ", so they are the same machine.", "Correct one address, or make them one host with two servers.");
            }
        }
    }
}
