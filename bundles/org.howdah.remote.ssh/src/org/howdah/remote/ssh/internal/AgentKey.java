package org.howdah.remote.ssh.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSchException;

/**
 * A key that an agent holds. The agent may ask a person whether it may be used (ssh-add -c), or want a touch of a device: while it
 * signs, the limit of the login stands still, and a longer one counts.
 */
record AgentKey(Identity key, Watchdog watchdog, Executor threads, Consumer<String> notes) implements Identity {

    /** Below the two minutes that a server gives a login, so that another key can still be tried. */
    private static final Duration CONFIRMING = Duration.ofSeconds(60);

    private byte[] sign(Supplier<byte[]> work) {
        CompletableFuture<byte[]> signature = CompletableFuture.supplyAsync(work, threads);
        watchdog.pause();
        try {
            byte[] bytes = signature.get(CONFIRMING.toNanos(), TimeUnit.NANOSECONDS);
            if (bytes != null) {
                return bytes;
            }
            notes.accept("the SSH agent did not sign with " + Inputs.shown(getName()) + ": it may want a confirmation that was not given");
        } catch (TimeoutException e) {
            notes.accept("the SSH agent did not sign with " + Inputs.shown(getName()) + " within " + CONFIRMING.toSeconds() + " s");
        } catch (ExecutionException e) {
            notes.accept("the SSH agent did not sign with " + Inputs.shown(getName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watchdog.resume();
        }
        return null;
    }

    @Override
    public byte[] getSignature(byte[] data) {
        return sign(() -> key.getSignature(data));
    }

    @Override
    public byte[] getSignature(byte[] data, String algorithm) {
        return sign(() -> key.getSignature(data, algorithm));
    }

    @Override
    public boolean setPassphrase(byte[] passphrase) throws JSchException {
        return key.setPassphrase(passphrase);
    }

    @Override
    public byte[] getPublicKeyBlob() {
        return key.getPublicKeyBlob();
    }

    @Override
    public String getAlgName() {
        return key.getAlgName();
    }

    @Override
    public String getName() {
        return key.getName();
    }

    @Override
    public boolean isEncrypted() {
        return key.isEncrypted();
    }

    @Override
    public void clear() {
        key.clear();
    }
}
