# Draws by-setting-shares.svg from by-setting-shares.tsv beside it: gnuplot by-setting-shares.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' by-setting-shares.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,89 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,467 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,0.779in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "by-setting-shares." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.3095
set rmargin at screen 0.86
set tmargin at screen 0.95506
set bmargin at screen 0.29213
set yrange [63.0:4.0]
unset ytics
set label "Clinic" at screen 0.005, screen 0.78652 left front
set label "36.4%" at screen 0.995, screen 0.78652 right front
set label "Private practice" at screen 0.005, screen 0.44944 left front
set label "66.7%" at screen 0.995, screen 0.44944 right front
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "25%%" 25.0, "50%%" 50.0, "75%%" 75.0, "100%%" 100.0)
plot "by-setting-shares.tsv" skip 1 using (0.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (25.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (75.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (100.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using 4:($2+(0.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(0.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
