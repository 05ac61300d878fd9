/** Planner, executor, journal and monitor. */
package org.howdah.engine;
