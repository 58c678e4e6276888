package org.pprnet.backing.analysis;

import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/** Registers the analysis components. */
public final class EnglishAnalysisPlugin extends Plugin implements AnalysisPlugin {}
