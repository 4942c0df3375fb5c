/** Plays two soft notes, a fifth apart, made here rather than from a file. Silent where the machine has no sound. */
export function ring(): void {
  try {
    const audio = new AudioContext();
    const start = audio.currentTime + 0.02;
    const last = [523.25, 783.99].map((pitch, index) => note(audio, pitch, start + index * 0.28)).at(-1);
    last?.addEventListener("ended", () => void audio.close().catch(() => undefined));
  } catch {
    // The words on the screen say the same.
  }
}

/** One note like a small bell: at once there, slowly gone. Times are seconds. */
function note(audio: AudioContext, pitch: number, at: number): OscillatorNode {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.16, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0005, at + 1.4);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 1.5);
  return tone;
}
