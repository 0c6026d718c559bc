import type { DemoPhoto } from '../../../store/demo.ts';
import type { Lang } from '../../i18n/lang.ts';
import { translate } from '../../i18n/translate.ts';
import { makeThumb } from '../makeThumb.ts';

const WIDTH = 960;
const HEIGHT = 720;
const QUALITY = 0.8;

/** Wall, floor, and the car or desk that stands there: a showroom in three colours. */
const SCENES = [
  { wall: '#dfe6ea', floor: '#b9c2c7', thing: '#2f5d8a' },
  { wall: '#efe9dd', floor: '#cfc4b2', thing: '#8a3b2f' },
  { wall: '#e3ebe3', floor: '#b7c4b5', thing: '#3d6b4a' },
  { wall: '#e8e4ee', floor: '#c3bccf', thing: '#5a4a7a' },
  { wall: '#f0ece4', floor: '#c9c9c9', thing: '#444b55' },
  { wall: '#e2eef0', floor: '#aebfc4', thing: '#1f7a80' },
] as const;

type Scene = (typeof SCENES)[number];

function drawVan(pen: CanvasRenderingContext2D, left: number): void {
  pen.beginPath();
  pen.roundRect(left, 300, 460, 210, 28);
  pen.roundRect(left + 410, 370, 150, 140, 34);
  pen.fill();
  pen.fillStyle = '#f7fafc';
  pen.fillRect(left + 300, 330, 130, 70);
  pen.fillStyle = '#20242a';
  for (const wheel of [left + 110, left + 450]) {
    pen.beginPath();
    pen.arc(wheel, 515, 52, 0, 2 * Math.PI);
    pen.fill();
  }
}

function draw(pen: CanvasRenderingContext2D, { wall, floor, thing }: Scene, caption: string): void {
  pen.fillStyle = wall;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = floor;
  pen.fillRect(0, 500, WIDTH, HEIGHT - 500);
  pen.fillStyle = thing;
  drawVan(pen, 190);
  pen.fillStyle = '#20242a';
  pen.font = '600 40px system-ui, sans-serif';
  pen.fillText(caption, 40, 680);
}

async function photoOf(scene: Scene, caption: string): Promise<DemoPhoto | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  draw(pen, scene, caption);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (blob?.type !== 'image/jpeg') return undefined;
  const bytes = await blob.arrayBuffer();
  return { bytes, width: WIDTH, height: HEIGHT, thumb: await makeThumb(new Uint8Array(bytes)) };
}

/** Drawn pictures that say that they are samples; none where the canvas gives no JPEG. */
export async function demoPhotos(lang: Lang): Promise<DemoPhoto[]> {
  const drawn = await Promise.all(
    SCENES.map((scene, i) => photoOf(scene, translate(lang, 'demo.photo', { no: i + 1 }))),
  );
  return drawn.filter((photo) => photo !== undefined);
}
