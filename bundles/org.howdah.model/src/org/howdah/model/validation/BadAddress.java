package org.howdah.model.validation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;

/** The address of a host is an IP address or a DNS name, and nothing that a shell or ssh could take for something else. */
final class BadAddress implements Rule {

    private static final Pattern DNS = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*\\.?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]{2,39}(:[0-9.]{7,15})?(%[A-Za-z0-9._-]{1,15})?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");

    @Override
    public String code() {
        return "TOPOLOGY-010";
    }

    @Override
    public String summary() {
        return "A host has an address that is neither an IP address nor a DNS name.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Host host : design.topology().getHosts()) {
            String address = Topologies.address(host);
            if (address == null || sound(address)) {
                continue;
            }
            String shown = Names.shown(address);
            if (host.getAddress() == null || host.getAddress().isBlank()) {
                report.error("host " + Names.shown(host.getId()), "Host '" + shown + "' has no address, and its name cannot be one.", "Set 'address' to its IP address or DNS name.");
            } else {
                report.error("host " + Names.shown(host.getId()), "The address '" + shown + "' of host " + Names.shown(host.getId()) + " is neither an IP address nor a DNS name.",
                        "Write it like 10.0.0.1, fd00::1 or db1.example.com; a port belongs to ssh.port.");
            }
        }
    }

    static boolean sound(String address) {
        if (address.length() > 253) {
            return false;
        }
        return DIGITS.matcher(address).matches() ? IPV4.matcher(address).matches() : DNS.matcher(address).matches() || IPV6.matcher(address).matches() && isIpv6(address);
    }

    private static boolean isIpv6(String address) {
        try {
            // With a colon in it, it is taken as an address and never asked of a name server.
            return address.contains(":") && InetAddress.getByName(address.replaceAll("%.*", "")) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
