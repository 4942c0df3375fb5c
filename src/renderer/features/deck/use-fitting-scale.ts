import { useLayoutEffect, useRef, useState } from "react";

/** How much smaller something `width` pixels wide must be shown to fit into an element without sideways scrolling; 1 at most. */
export function useFittingScale(width: number) {
  const ref = useRef<HTMLElement>(null);
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      setScale(Math.max(0.2, Math.min(1, room / width)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  return { ref, scale };
}
