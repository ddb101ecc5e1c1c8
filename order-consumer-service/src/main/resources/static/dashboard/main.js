// Wires the first state and the event stream to the page.
import { addPoint, redrawCharts, setTrend, startCharts } from './charts.js';
import { showConnect } from './connect.js';
import { showGroup } from './lanes.js';
import { heardBeat, heardGroup, heardProgress, showConnection } from './notices.js';
import { showOrders, startSearch } from './orders.js';
import { showDeadLetters, showReplicas } from './replicas.js';
import { connect } from './stream.js';
import { startTheme } from './theme.js';
import { showPoint, startTiles } from './tiles.js';
import { showRebalances } from './timeline.js';

startTheme(redrawCharts);
startTiles();
startCharts();
startSearch();
connect(
  'api/v1/snapshot',
  'api/v1/events',
  {
    group: (group) => { heardGroup(group); showGroup(group); },
    rebalances: showRebalances,
    replicas: showReplicas,
    orders: showOrders,
    'dead-letters': showDeadLetters,
    progress: heardProgress,
    connect: showConnect,
    trend: setTrend,
    point: (point) => { addPoint(point); showPoint(point); },
    beat: heardBeat,
  },
  showConnection,
);
