// The graph of dependencies, drawn on a canvas from the rows of the table below it, so that both always say the same.
// What depends on the root stands to its right, what it depends on to its left; each step is a column.
const WIDE = 168, HIGH = 30, COLUMN = 240, ROW = 44, NEAR = 0.04, FAR = 3, READABLE = 0.75;
const FEW_DETAILS = 0.35;
const byName = new Intl.Collator().compare;
const frame = document.querySelector("[data-graph]");

class Graph {
  nodes = new Map();
  edges = new Map();

  read(rows) {
    let fresh = 0;
    for (const row of rows) {
      if (this.edges.has(row.dataset.edge)) continue;
      const [source, target] = [...row.querySelectorAll("[data-node]")].map((cell) => this.node(cell));
      const hits = row.dataset.hits;
      const edge = { source, target, hits };
      this.edges.set(row.dataset.edge, edge);
      source.edges.push(edge);
      target.edges.push(edge);
      fresh++;
    }
    return fresh;
  }

  node(cell) {
    const { node: id, kind, degree, whose } = cell.dataset;
    if (!this.nodes.has(id)) {
      this.nodes.set(id, { id, name: cell.querySelector("a").textContent, kind, degree: Number(degree), whose, edges: [], column: null, x: 0, y: 0 });
    }
    return this.nodes.get(id);
  }

  // Breadth first from the root: a node stands one column to the right of what hits it, to the left of what it hits.
  lay(root) {
    for (const node of this.nodes.values()) node.column = null;
    const start = this.nodes.get(root) ?? this.nodes.values().next().value;
    start.column = 0;
    const queue = [start];
    for (const node of queue) {
      for (const edge of node.edges) {
        const other = edge.source === node ? edge.target : edge.source;
        if (other.column !== null) continue;
        const hitsOther = edge.hits === "both" || edge.hits === (other === edge.source ? "source" : "target");
        other.column = node.column + (hitsOther ? 1 : -1);
        queue.push(other);
      }
    }
    const columns = new Map();
    for (const node of this.nodes.values()) {
      node.column ??= 0;
      if (!columns.has(node.column)) columns.set(node.column, []);
      columns.get(node.column).push(node);
    }
    const order = [...columns.keys()].sort((a, b) => Math.abs(a) - Math.abs(b));
    for (const column of order) this.stack(columns.get(column), column);
  }

  // Near the middle of those it belongs to in the column before, the critical ones first among equals.
  stack(nodes, column) {
    const inner = column === 0 ? null : column - Math.sign(column);
    const middle = (node) => {
      const before = node.edges.map((edge) => (edge.source === node ? edge.target : edge.source)).filter((other) => other.column === inner);
      return before.length ? before.reduce((sum, other) => sum + other.y, 0) / before.length : 0;
    };
    const wanted = new Map(nodes.map((node) => [node, middle(node)]));
    nodes.sort((a, b) => wanted.get(a) - wanted.get(b) || b.degree - a.degree || byName(a.name, b.name));
    // A column of dozens is broken into several side by side.
    const deep = Math.max(1, Math.ceil(Math.sqrt(nodes.length / 20)));
    const rows = Math.ceil(nodes.length / deep);
    nodes.forEach((node, i) => {
      const aside = Math.floor(i / rows);
      node.x = column * COLUMN + (Math.sign(column) || 1) * aside * (WIDE + 12) + this.shift(column);
      node.y = ((i % rows) - (rows - 1) / 2) * ROW;
    });
    this.widths.set(column, deep);
  }

  widths = new Map();

  // Columns that are broken push those behind them outwards.
  shift(column) {
    let by = 0;
    for (let inner = column - Math.sign(column); column !== 0 && inner !== 0 - Math.sign(column); inner -= Math.sign(column)) {
      by += ((this.widths.get(inner) ?? 1) - 1) * (WIDE + 12);
      if (inner === 0) break;
    }
    return by * Math.sign(column);
  }
}

class View {
  constructor(frame) {
    this.frame = frame;
    this.canvas = frame.querySelector("canvas");
    this.said = frame.querySelector("[data-graph-said]");
    this.opener = frame.querySelector("[data-graph-open]");
    this.body = document.querySelector(".inventory-edges tbody");
    this.graph = new Graph();
    this.graph.read(this.body.rows);
    this.graph.lay(frame.dataset.graph);
    frame.dataset.drawn = "";
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.canvas);
    new MutationObserver(() => this.colour()).observe(document.documentElement, { attributes: true });
    this.colour();
    this.root = this.graph.nodes.get(frame.dataset.graph) ?? this.graph.nodes.values().next().value;
    this.choose(this.root);
    this.begin();
  }

  colour() {
    const style = getComputedStyle(this.canvas);
    const resolve = (name) => { this.canvas.style.color = `var(${name})`; const found = getComputedStyle(this.canvas).color; this.canvas.style.color = ""; return found; };
    this.font = style.fontFamily;
    this.ink = { surface: resolve("--surface"), line: resolve("--line-strong"), ink: resolve("--ink"), soft: resolve("--ink-3"), accent: resolve("--accent-fill"), strong: resolve("--ink-2") };
    this.ask();
  }

  resize() {
    const ratio = devicePixelRatio || 1;
    this.canvas.width = this.canvas.clientWidth * ratio;
    this.canvas.height = this.canvas.clientHeight * ratio;
    if (!this.moved) this.begin(); else this.ask();
  }

  fit() {
    const all = [...this.graph.nodes.values()];
    const left = Math.min(...all.map((n) => n.x)) - WIDE, right = Math.max(...all.map((n) => n.x)) + WIDE;
    const top = Math.min(...all.map((n) => n.y)) - ROW, bottom = Math.max(...all.map((n) => n.y)) + ROW;
    this.zoom = Math.max(NEAR, Math.min(1, this.canvas.clientWidth / (right - left), this.canvas.clientHeight / (bottom - top)));
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2;
    this.moved = true;
    this.ask();
  }

  // All of it where its words can be read so, else what is around the root.
  begin() {
    this.fit();
    this.moved = false;
    if (this.zoom >= READABLE) return;
    this.zoom = READABLE;
    ({ x: this.x, y: this.y } = this.root);
  }

  ask() {
    this.asked ??= requestAnimationFrame(() => { this.asked = null; this.draw(); });
  }

  draw() {
    const g = this.canvas.getContext("2d");
    const ratio = devicePixelRatio || 1;
    const { clientWidth: w, clientHeight: h } = this.canvas;
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, w, h);
    g.setTransform(ratio * this.zoom, 0, 0, ratio * this.zoom, ratio * (w / 2 - this.x * this.zoom), ratio * (h / 2 - this.y * this.zoom));
    const reach = { l: this.x - w / 2 / this.zoom - WIDE, r: this.x + w / 2 / this.zoom + WIDE, t: this.y - h / 2 / this.zoom - HIGH, b: this.y + h / 2 / this.zoom + HIGH };
    const inside = (n) => n.x > reach.l && n.x < reach.r && n.y > reach.t && n.y < reach.b;
    if (this.zoom < FEW_DETAILS) {
      this.outlines(g);
      for (const edge of this.chosen?.edges ?? []) this.line(g, edge);
      if (this.chosen) this.box(g, this.chosen);
      return;
    }
    for (const edge of this.graph.edges.values()) {
      if (inside(edge.source) || inside(edge.target)) this.line(g, edge);
    }
    for (const node of this.graph.nodes.values()) {
      if (inside(node)) this.box(g, node);
    }
  }

  // From afar all of it in a few strokes, kept until it is laid anew.
  outlines(g) {
    if (!this.afar) {
      this.afar = { lines: new Path2D(), boxes: new Path2D() };
      for (const { source, target } of this.graph.edges.values()) {
        this.afar.lines.moveTo(source.x, source.y);
        this.afar.lines.lineTo(target.x, target.y);
      }
      for (const node of this.graph.nodes.values()) this.afar.boxes.rect(node.x - WIDE / 2, node.y - HIGH / 2, WIDE, HIGH);
    }
    g.setLineDash([]);
    g.lineWidth = 1 / Math.max(this.zoom, 0.4);
    g.strokeStyle = this.ink.line;
    g.fillStyle = this.ink.surface;
    g.stroke(this.afar.lines);
    g.fill(this.afar.boxes);
    g.stroke(this.afar.boxes);
  }

  line(g, edge) {
    const mine = edge.source === this.chosen || edge.target === this.chosen;
    g.strokeStyle = g.fillStyle = mine ? this.ink.accent : this.ink.line;
    g.lineWidth = (mine ? 2 : 1) / Math.max(this.zoom, 0.4);
    g.setLineDash(edge.hits === "none" ? [4, 4] : []);
    const [a, b] = edge.hits === "source" ? [edge.target, edge.source] : [edge.source, edge.target];
    const right = b.x >= a.x;
    if (this.zoom < FEW_DETAILS) {
      g.beginPath();
      g.moveTo(a.x, a.y);
      g.lineTo(b.x, b.y);
      g.stroke();
      return;
    }
    const x1 = a.x + (right ? WIDE / 2 : -WIDE / 2), x2 = b.x + (right ? -WIDE / 2 : WIDE / 2), bend = (x2 - x1) / 2;
    g.beginPath();
    g.moveTo(x1, a.y);
    g.bezierCurveTo(x1 + bend, a.y, x2 - bend, b.y, x2, b.y);
    g.stroke();
    if (edge.hits === "none") return;
    this.head(g, x2, b.y, right ? 1 : -1);
    if (edge.hits === "both") this.head(g, x1, a.y, right ? -1 : 1);
  }

  head(g, x, y, way) {
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x - 8 * way, y - 4);
    g.lineTo(x - 8 * way, y + 4);
    g.fill();
  }

  box(g, node) {
    const chosen = node === this.chosen;
    g.setLineDash([]);
    g.fillStyle = this.ink.surface;
    g.strokeStyle = chosen ? this.ink.accent : node.degree > 3 ? this.ink.strong : this.ink.line;
    g.lineWidth = (chosen ? 3 : node.degree > 3 ? 2 : 1) / Math.max(this.zoom, 0.5);
    if (this.zoom < FEW_DETAILS) {
      g.fillRect(node.x - WIDE / 2, node.y - HIGH / 2, WIDE, HIGH);
      g.strokeRect(node.x - WIDE / 2, node.y - HIGH / 2, WIDE, HIGH);
      return;
    }
    g.beginPath();
    g.roundRect(node.x - WIDE / 2, node.y - HIGH / 2, WIDE, HIGH, 5);
    g.fill();
    g.stroke();
    g.textBaseline = "middle";
    g.fillStyle = this.ink.ink;
    g.font = `${node.id === this.frame.dataset.graph ? 600 : 400} 12px ${this.font}`;
    node.clipped ??= this.clipped(g, node.name, WIDE - 44);
    g.fillText(node.clipped, node.x - WIDE / 2 + 8, node.y);
    g.fillStyle = this.ink.soft;
    g.font = `11px ${this.font}`;
    g.fillText(`${node.whose} ${node.degree}`, node.x + WIDE / 2 - 34, node.y);
  }

  clipped(g, text, most) {
    if (g.measureText(text).width <= most) return text;
    let kept = text;
    while (kept.length > 1 && g.measureText(kept + "…").width > most) kept = kept.slice(0, -1);
    return kept + "…";
  }

  choose(node) {
    if (!node) return;
    this.chosen = node;
    this.opener.href = `/inventory/${node.id}`;
    this.said.textContent = `${node.name}: ${node.kind} of ${node.whose}, criticality ${node.degree}, ${node.edges.length} ${node.edges.length === 1 ? "dependency" : "dependencies"} shown`;
    this.ask();
  }

  show(node) {
    this.choose(node);
    const { clientWidth: w, clientHeight: h } = this.canvas;
    if (Math.abs(node.x - this.x) * this.zoom > w / 2 - 100 || Math.abs(node.y - this.y) * this.zoom > h / 2 - 40) {
      Object.assign(this, { x: node.x, y: node.y, moved: true });
    }
    this.ask();
  }

  async expand() {
    const answer = await fetch(`/inventory/${this.chosen.id}/graph/edges`, { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    const rows = [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("tr[data-edge]")]
      .filter((row) => !this.graph.edges.has(row.dataset.edge))
      .map((row) => document.adoptNode(row));
    this.body.append(...rows);
    const fresh = this.graph.read(rows);
    this.graph.lay(this.frame.dataset.graph);
    this.afar = null;
    this.show(this.chosen);
    this.said.textContent = fresh === 0 ? `Nothing more hangs together with ${this.chosen.name}` : `${fresh} more around ${this.chosen.name}`;
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left - box.width / 2) / this.zoom + this.x, y: (event.clientY - box.top - box.height / 2) / this.zoom + this.y };
  }

  under(point) {
    return [...this.graph.nodes.values()].find((n) => Math.abs(n.x - point.x) < WIDE / 2 && Math.abs(n.y - point.y) < HIGH / 2);
  }

  zoomBy(factor, point = { x: this.x, y: this.y }) {
    const zoom = Math.max(NEAR, Math.min(FAR, this.zoom * factor));
    this.x = point.x - (point.x - this.x) * (this.zoom / zoom);
    this.y = point.y - (point.y - this.y) * (this.zoom / zoom);
    Object.assign(this, { zoom, moved: true });
    this.ask();
  }

  // The nearest in that direction, sideways counting double.
  towards(dx, dy) {
    const from = this.chosen;
    let near = null, least = Infinity;
    for (const n of this.graph.nodes.values()) {
      const ahead = (n.x - from.x) * dx + (n.y - from.y) * dy;
      const far = ahead + 2 * Math.abs((n.x - from.x) * dy + (n.y - from.y) * dx);
      if (n !== from && ahead > 0 && far < least) [near, least] = [n, far];
    }
    if (near) this.show(near);
  }

  listen() {
    const { canvas, frame } = this;
    let drag = null;
    canvas.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, y: event.clientY, far: false }; canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener("pointermove", (event) => {
      if (!drag) return;
      const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
      if (!drag.far && Math.hypot(dx, dy) < 4) return;
      this.x -= dx / this.zoom;
      this.y -= dy / this.zoom;
      this.moved = true;
      drag = { x: event.clientX, y: event.clientY, far: true };
      this.ask();
    });
    canvas.addEventListener("pointerup", (event) => { if (drag && !drag.far) this.choose(this.under(this.at(event))); drag = null; });
    canvas.addEventListener("pointercancel", () => { drag = null; });
    canvas.addEventListener("dblclick", (event) => { if (this.under(this.at(event))) this.expand(); });
    canvas.addEventListener("wheel", (event) => { event.preventDefault(); this.zoomBy(Math.exp(-event.deltaY / 400), this.at(event)); }, { passive: false });
    canvas.addEventListener("keydown", (event) => this.key(event));
    frame.addEventListener("click", (event) => {
      const deed = event.target.closest("[data-graph-do]")?.dataset.graphDo;
      if (deed) ({ in: () => this.zoomBy(1.4), out: () => this.zoomBy(1 / 1.4), fit: () => this.fit(), expand: () => this.expand() })[deed]();
    });
    const search = frame.querySelector("[data-graph-search]");
    search.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); this.find(search.value); } });
  }

  key(event) {
    const deeds = {
      ArrowRight: () => this.towards(1, 0), ArrowLeft: () => this.towards(-1, 0), ArrowDown: () => this.towards(0, 1), ArrowUp: () => this.towards(0, -1),
      "+": () => this.zoomBy(1.4), "-": () => this.zoomBy(1 / 1.4), 0: () => this.fit(), " ": () => this.expand(), Enter: () => this.opener.click(),
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !deeds[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    deeds[event.key]();
  }

  // Again finds the next one.
  find(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return;
    const found = [...this.graph.nodes.values()].filter((n) => n.name.toLowerCase().includes(wanted));
    if (found.length === 0) { this.said.textContent = `Nothing in the graph is called ${text}`; return; }
    const next = found[(found.indexOf(this.chosen) + 1) % found.length];
    Object.assign(this, { x: next.x, y: next.y, zoom: Math.max(this.zoom, 0.7), moved: true });
    this.show(next);
  }
}

if (frame) new View(frame);
