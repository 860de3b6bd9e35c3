import { startChartImages } from './chart-image.ts';
import { startCopyButtons } from './copy.ts';
import { startEvidence } from './evidence.ts';
import { startFilterSheet } from './filter-sheet.ts';
import { startInstantSearch } from './instant-search.ts';
import { startOutline } from './outline.ts';
import { startPlots } from './plots.ts';
import { startThemeSwitch } from './theme.ts';

startThemeSwitch();
startInstantSearch();
startFilterSheet();
startEvidence();
startOutline();
startCopyButtons();
startPlots();
startChartImages();
