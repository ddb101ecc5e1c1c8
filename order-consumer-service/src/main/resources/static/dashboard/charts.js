// Two charts over the last five minutes.
import uPlot from '../webjars/uplot/dist/uPlot.esm.js';
import { arrived } from './cards.js';
import { attribute, byId, el } from './dom.js';
import { rate, seconds } from './format.js';

const WINDOW = 300;
const HEIGHT = 200;
let points = [];

/** A CSS colour as the canvas wants it; light-dark() is resolved by the browser. */
function colour(name) {
  const probe = el('span', `probe ${name}`);
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

class Chart {
  constructor(id, series, format) {
    this.id = id;
    this.series = series;
    this.format = format;
    this.host = byId(id);
    this.legend = byId(`${id}-legend`);
    this.legend.replaceChildren(...series.map((one) => el('span', `key ${one.colour}`, one.label)));
    new ResizeObserver(() => this.plot?.setSize({ width: this.host.clientWidth, height: HEIGHT })).observe(this.host);
    this.draw();
  }

  draw() {
    this.plot?.destroy();
    const ink = colour('ink-muted');
    const grid = colour('ink-grid');
    const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { show: false }, font: '12px system-ui, sans-serif' };
    this.plot = new uPlot(
      {
        width: Math.max(200, this.host.clientWidth),
        height: HEIGHT,
        padding: [8, 30, 0, 0], // on the right for half of the last tick's label
        legend: { show: false },
        cursor: { y: false, points: { size: 6 } },
        scales: { x: { time: true }, y: { range: (_, __, max) => [0, Math.max(max * 1.15, this.series[0].least)] } },
        axes: [
          { ...axis, space: 70, size: 28, values: (_, ticks) => ticks.map((at) => new Date(at * 1000).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })) },
          { ...axis, size: 58, values: (_, ticks) => ticks.map(this.format) },
        ],
        series: [
          {},
          ...this.series.map((one) => ({
            label: one.label,
            stroke: colour(one.colour),
            fill: one.filled ? colour(`${one.colour}-soft`) : undefined,
            width: 2,
            spanGaps: false,
            points: { show: false },
          })),
        ],
      },
      this.data(),
      this.host,
    );
  }

  data() {
    return [points.map((point) => point.at), ...this.series.map((one) => points.map((point) => point[one.of]))];
  }

  show() {
    this.plot.setData(this.data());
    const last = points.at(-1);
    const spoken = this.series.map((one) => `${one.label} ${this.format(last?.[one.of] ?? null)}`).join(', ');
    attribute(this.host, 'aria-label', `Chart of the last five minutes. Now: ${spoken}`);
  }
}

let charts = [];

export function startCharts() {
  charts = [
    new Chart('throughput', [
      { of: 'in', label: 'in', colour: 'ink-in', filled: true, least: 5 },
      { of: 'out', label: 'out', colour: 'ink-out' },
    ], rate),
    new Chart('latency', [
      { of: 'p99', label: 'p99', colour: 'ink-p99', filled: true, least: 0.02 },
      { of: 'p95', label: 'p95', colour: 'ink-p95' },
      { of: 'p50', label: 'p50', colour: 'ink-p50' },
    ], seconds),
  ];
}

export const redrawCharts = () => charts.forEach((chart) => { chart.draw(); chart.show(); });

export function setTrend(trend) {
  arrived('trend');
  points = trend;
  charts.forEach((chart) => chart.show());
}

export function addPoint(point) {
  if (points.length > 0 && point.at <= points.at(-1).at) return;
  points = [...points, point].filter((old) => old.at > point.at - WINDOW);
  charts.forEach((chart) => chart.show());
}
