// What part of the map is in view. The map is measured in fractions; the view in CSS pixels.

export const CLOSEST = 8;

export class Camera {
  constructor() {
    this.zoom = 1;
    this.middle = [0.5, 0.5];
    this.size = [0, 0]; // until it stands on the page
  }

  resize(width, height) {
    this.size = [width, height];
    this.stay();
  }

  toView([x, y]) {
    return [this.along(0, x), this.along(1, y)];
  }

  along(axis, value) {
    return (value - this.middle[axis]) * this.size[axis] * this.zoom + this.size[axis] / 2;
  }

  toMap(point) {
    return point.map((value, axis) =>
      (value - this.size[axis] / 2) / (this.size[axis] * this.zoom) + this.middle[axis]);
  }

  zoomBy(factor, at = [this.size[0] / 2, this.size[1] / 2]) {
    const held = this.toMap(at);
    this.zoom = Math.min(CLOSEST, Math.max(1, this.zoom * factor));
    const now = this.toMap(at);
    this.middle = this.middle.map((value, axis) => value + held[axis] - now[axis]);
    this.stay();
  }

  pan(across, down) {
    this.middle = [across, down].map((by, axis) => this.middle[axis] - by / (this.size[axis] * this.zoom));
    this.stay();
  }

  lookAt(point, zoom = this.zoom) {
    this.zoom = zoom;
    this.middle = [...point];
    this.stay();
  }

  shows(point) {
    const [x, y] = this.toView(point);
    return x > 40 && y > 20 && x < this.size[0] - 40 && y < this.size[1] - 20;
  }

  // Never look past the edge of the map.
  stay() {
    const half = 0.5 / this.zoom;
    this.middle = this.middle.map((value) => Math.min(1 - half, Math.max(half, value)));
  }
}
