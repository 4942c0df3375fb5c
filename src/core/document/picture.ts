/** Whether a file of this type is a picture that is shown, not only named. */
export const isPicture = (mime: string): boolean => /^image\/(png|jpeg|gif|webp|avif|bmp)$/u.test(mime);
