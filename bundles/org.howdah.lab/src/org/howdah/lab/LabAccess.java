package org.howdah.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * How to log in to a host of a lab.
 *
 * @param lab name of the lab
 * @param host name of the host
 * @param users who may log in, the DBA first
 * @param identityFile private key of the operator
 * @param knownHostsFile holds the host's key
 */
public record LabAccess(String lab, String host, List<String> users, Path identityFile, Path knownHostsFile) {
}
