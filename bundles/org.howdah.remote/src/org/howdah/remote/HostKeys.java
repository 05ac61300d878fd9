package org.howdah.remote;

/** Who decides about host keys that are not known. Changed and revoked keys are refused without asking. */
public interface HostKeys {

    /**
     * @param login whose host it is; through jump hosts, the host that showed the key
     * @param type such as {@code ssh-ed25519}
     * @param fingerprint {@code SHA256:…} as {@code ssh-keygen -l} prints it
     * @param randomart the picture that {@code ssh-keygen -lv} draws
     * @param knownHostsFile where the key would be written
     */
    record Unknown(Login login, String type, String fingerprint, String randomart, String knownHostsFile) {
    }

    /** Refuses every unknown key. */
    HostKeys STRICT = unknown -> false;

    /** @return true to accept the key and write it to the known hosts */
    boolean accept(Unknown unknown);
}
