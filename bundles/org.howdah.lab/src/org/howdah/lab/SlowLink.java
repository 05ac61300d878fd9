package org.howdah.lab;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a host's network link is made worse.
 *
 * @param rate bits per second in each direction
 * @param delayMillis added to each packet in each direction, in milliseconds; needs netem in the kernel
 * @param lossPercent packets lost in each direction, in percent; needs netem in the kernel
 */
public record SlowLink(OptionalLong rate, OptionalLong delayMillis, OptionalDouble lossPercent) {

    /** Two megabits per second. */
    public static final SlowLink DEFAULT = new SlowLink(OptionalLong.of(2_000_000), OptionalLong.empty(), OptionalDouble.empty());
}
